import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import type { AdminSimulation } from "../../../contract"
import { useErrorText } from "../../lib/use-error-text"
import { useFormat } from "../../lib/use-format"
import { useSimulate, useSimulation } from "../../lib/use-programme"
import { Notice } from "../notice"
import { SimulationResult } from "./simulation-result"

/** Replays past orders under the draft. Which simulation is shown stands in the address, so that it survives a reload. */
export function SimulationPanel({ revision }: { revision: number }) {
  const { t } = useTranslation("retention")
  const errorText = useErrorText()
  const [params, setParams] = useSearchParams()
  const [seen, id] = (params.get("simulation") ?? "").split(":")
  const start = useSimulate()
  const { data, error } = useSimulation(id || null)
  const running = data?.state === "waiting" || data?.state === "running"
  const run = () => start.mutate(revision, { onSuccess: (simulation) => setParams({ simulation: `${revision}:${simulation.id}` }, { replace: true }) })
  const failure = start.error ?? (data ? null : error)
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4" role="group" aria-label={t("simulation.title")}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex min-w-0 flex-col gap-y-1">
          <Text size="small" weight="plus">
            {t("simulation.title")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("simulation.text")}
          </Text>
        </div>
        <Button size="small" variant="secondary" isLoading={start.isPending || running} onClick={run}>
          {data?.state === "done" ? t("simulation.again") : t("simulation.run")}
        </Button>
      </div>
      {failure ? (
        <Notice variant="error" announce title={t("simulation.failed")}>
          {errorText(failure)}
        </Notice>
      ) : null}
      {data?.state === "failed" ? (
        <Notice variant="error" announce title={t("simulation.failed")}>
          {data.error}
        </Notice>
      ) : null}
      {running && data ? <Progress simulation={data} /> : null}
      {data?.state === "done" && data.result ? (
        <>
          {Number(seen) === revision ? null : <Notice variant="warning" title={t("simulation.outdated")} />}
          <SimulationResult result={data.result} />
        </>
      ) : null}
    </div>
  )
}

function Progress({ simulation: { done, total, state } }: { simulation: AdminSimulation }) {
  const { t } = useTranslation("retention")
  const { number } = useFormat()
  const share = total > 0 ? Math.min(1, done / total) : 0
  const words = state === "waiting" ? t("simulation.waiting") : t("simulation.progress", { done: number(done), total: number(total) })
  return (
    <div className="flex flex-col gap-y-2">
      <div role="progressbar" aria-label={t("simulation.title")} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done} aria-valuetext={words} className="bg-ui-bg-component-hover h-2 overflow-hidden rounded-full">
        <div className="bg-ui-fg-interactive h-full rounded-full transition-[width]" style={{ width: `${share * 100}%` }} />
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {words}
      </Text>
    </div>
  )
}
