import { useMemberTier } from "../../lib/use-member-tier"
import { Failed, Loading } from "../load-state"
import { LevelProgress } from "./level-progress"

/** A member's level and discount within the customer's page. */
export function MemberLevel({ member_id }: { member_id: string }) {
  const { data, error, isPending, refetch } = useMemberTier(member_id)
  if (isPending) return <Loading rows={1} />
  if (!data) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data.tier && !data.discount) return null
  return (
    <div className="flex flex-col gap-y-5 px-6 py-4">
      <LevelProgress tier={data} />
    </div>
  )
}
