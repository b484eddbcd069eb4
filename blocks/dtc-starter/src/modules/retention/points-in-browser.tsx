"use client"

import { RetentionProvider } from "medusa-plugin-retention/react"
import { useParams } from "next/navigation"
import { useMemo, type ReactNode } from "react"
import { retentionClient } from "./client"
import { languageOf } from "./language"
import "./retention.css"

type PointsInBrowserProps = {
  /** The signed-in shopper's id, null for a guest. */
  customerId: string | null
  /** The language that the shopper has chosen, null for none. */
  locale: string | null
  children: ReactNode
}

const PointsInBrowser = ({
  customerId,
  locale,
  children,
}: PointsInBrowserProps) => {
  const { countryCode } = useParams<{ countryCode: string }>()
  const language = useMemo(
    () => languageOf(locale, countryCode),
    [locale, countryCode]
  )

  return (
    <RetentionProvider
      client={retentionClient}
      customer_id={customerId}
      {...language}
    >
      {children}
    </RetentionProvider>
  )
}

export default PointsInBrowser
