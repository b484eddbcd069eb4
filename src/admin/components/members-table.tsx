import { Badge, Button, createDataTableColumnHelper, DataTable, Heading, Text, useDataTable } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import type { AdminMember, AdminMembersResponse } from "../../contract"
import { useFormat } from "../lib/use-format"
import { PAGE_SIZE, type useMembersSearch } from "../lib/use-members-search"
import { MemberStatus } from "./status"
import { MembersFilters } from "./members-filters"

interface Props {
  page: AdminMembersResponse | undefined
  isLoading: boolean
  state: ReturnType<typeof useMembersSearch>
}

/** A member with a customer is looked at there, next to the orders; others have a page of their own. */
export const memberPath = (member: Pick<AdminMember, "id" | "customer_id">) =>
  member.customer_id ? `/customers/${member.customer_id}` : `/retention/members/${member.id}`

export function MembersTable({ page, isLoading, state: { search, change, narrowed } }: Props) {
  const { t } = useTranslation("retention")
  const navigate = useNavigate()
  const columns = useColumns()
  const instance = useDataTable<AdminMember>({
    data: page?.members ?? [],
    columns,
    rowCount: page?.count ?? 0,
    getRowId: (member) => member.id,
    isLoading,
    autoResetPageIndex: false,
    search: { state: search.q, onSearchChange: (q) => change({ q }) },
    sorting: {
      state: { id: search.order.replace(/^-/, ""), desc: search.order.startsWith("-") },
      onSortingChange: (sorting) => change({ order: sorting ? `${sorting.desc ? "-" : ""}${sorting.id}` : "" }),
    },
    pagination: {
      state: { pageIndex: search.page, pageSize: PAGE_SIZE },
      onPaginationChange: ({ pageIndex }) => change({ page: pageIndex }),
    },
    onRowClick: (_, row) => navigate(memberPath(("original" in row ? row.original : row) as AdminMember)),
  })
  return (
    <DataTable instance={instance}>
      <DataTable.Toolbar className="flex flex-col items-stretch gap-3 xl:flex-row xl:items-center xl:justify-between">
        <div className="flex flex-col">
          <Heading level="h1">{t("members.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("members.text")}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <MembersFilters search={search} onChange={change} />
          <div className="w-full sm:w-56">
            <DataTable.Search placeholder={t("members.search")} aria-label={t("members.search")} />
          </div>
          <Button size="small" variant="secondary" asChild>
            <Link to="/retention/members/import">{t("imports.open")}</Link>
          </Button>
        </div>
      </DataTable.Toolbar>
      <DataTable.Table
        emptyState={{
          empty: narrowed
            ? { heading: t("members.nothingFound"), description: t("members.nothingFoundText") }
            : { heading: t("members.none"), description: t("members.noneText") },
          filtered: { heading: t("members.nothingFound"), description: t("members.nothingFoundText") },
        }}
      />
      <DataTable.Pagination
        translations={{ of: t("table.of"), results: t("table.results"), pages: t("table.pages"), prev: t("table.prev"), next: t("table.next") }}
      />
    </DataTable>
  )
}

const helper = createDataTableColumnHelper<AdminMember>()

function useColumns() {
  const { t } = useTranslation("retention")
  const { number, date } = useFormat()
  return useMemo(() => {
    const points = (key: "available" | "pending" | "held" | "debt", header: string) =>
      helper.accessor(key, {
        header,
        align: "right",
        enableSorting: true,
        cell: ({ getValue }) => <span className={getValue() === 0 ? "text-ui-fg-muted tabular-nums" : "tabular-nums"}>{number(getValue())}</span>,
      })
    return [
      helper.display({
        id: "member",
        header: t("members.member"),
        cell: ({ row: { original: member } }) => (
          <div className="flex min-w-0 items-center gap-x-2">
            <Link
              to={memberPath(member)}
              onClick={(event) => event.stopPropagation()}
              className="text-ui-fg-base focus-visible:shadow-borders-focus truncate rounded-sm outline-none hover:underline"
            >
              {member.name ?? member.email ?? member.id}
            </Link>
            {member.name && member.email ? <span className="text-ui-fg-muted truncate max-lg:hidden">{member.email}</span> : null}
          </div>
        ),
      }),
      helper.accessor("kind", { header: t("members.kind"), cell: ({ getValue }) => <Badge size="2xsmall">{t(`kind.${getValue()}`)}</Badge> }),
      helper.accessor("status", { header: t("members.status"), cell: ({ getValue }) => <MemberStatus status={getValue()} /> }),
      points("available", t("balance.available")),
      points("pending", t("balance.pending")),
      points("held", t("balance.held")),
      points("debt", t("balance.debtShort")),
      helper.accessor("updated_at", { header: t("members.updated"), enableSorting: true, cell: ({ getValue }) => date(getValue()) }),
    ]
  }, [t, number, date])
}
