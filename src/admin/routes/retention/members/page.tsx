import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { Breadcrumb } from "../../../components/breadcrumb"
import { Failed } from "../../../components/load-state"
import { MembersTable } from "../../../components/members-table"
import { useMembers } from "../../../lib/use-members"
import { useMembersSearch } from "../../../lib/use-members-search"

/** Everyone with a points account. */
const MembersPage = () => {
  const state = useMembersSearch()
  const { data, error, isPending, isPlaceholderData, refetch } = useMembers(state.query)
  return (
    <Container className="divide-y p-0">
      {error && !data ? <Failed error={error} onRetry={() => void refetch()} /> : <MembersTable page={data} isLoading={isPending || isPlaceholderData} state={state} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.members",
  translationNs: "retention",
  rank: 1,
})

export const handle = { breadcrumb: () => <Breadcrumb page="members" /> }

export default MembersPage
