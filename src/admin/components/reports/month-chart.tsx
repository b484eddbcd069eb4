import { Area, AreaChart, Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"
import { onAxis, type SeriesRow } from "../../lib/report-series"
import { useFormat } from "../../lib/use-format"
import type { Series } from "./series-table"

interface Props<K extends string> {
  kind: "bars" | "area"
  rows: SeriesRow<K>[]
  series: Series<K>[]
}

const TICK = { fill: "var(--fg-muted)", fontSize: 12 }
const TOOLTIP = {
  contentStyle: { backgroundColor: "var(--bg-component)", border: "1px solid var(--border-base)", borderRadius: 8, fontSize: 12, color: "var(--fg-base)" },
  labelStyle: { color: "var(--fg-subtle)" },
  itemStyle: { color: "var(--fg-base)" },
}

/** Months along the bottom, points upwards, in the dashboard's colours. It does not move: what it says does not depend on watching it grow. */
export function MonthChart<K extends string>({ kind, rows, series }: Props<K>) {
  const format = useFormat()
  const data = onAxis(rows).map(({ month, values }) => ({ month, ...values }))
  const Chart = kind === "bars" ? BarChart : AreaChart
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Chart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} barCategoryGap="25%" accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--border-base)" />
        <XAxis dataKey="month" tickFormatter={format.monthShort} tick={TICK} padding={kind === "area" ? { left: 16, right: 24 } : {}} tickLine={false} axisLine={{ stroke: "var(--border-strong)" }} minTickGap={16} />
        <YAxis tickFormatter={format.compact} tick={TICK} tickLine={false} axisLine={false} width={64} allowDecimals={false} />
        <Tooltip
          cursor={kind === "bars" ? { fill: "var(--bg-base-hover)" } : { stroke: "var(--border-strong)" }}
          labelFormatter={format.month}
          formatter={(value: number) => format.points(value)}
          {...TOOLTIP}
        />
        {series.map(({ key, label, color }) =>
          kind === "bars" ? (
            <Bar key={key} dataKey={key} name={label} fill={color} radius={[2, 2, 0, 0]} maxBarSize={32} isAnimationActive={false} />
          ) : (
            <Area key={key} dataKey={key} name={label} stroke={color} strokeWidth={2} fill={color} fillOpacity={0.15} type="monotone" isAnimationActive={false} />
          )
        )}
      </Chart>
    </ResponsiveContainer>
  )
}
