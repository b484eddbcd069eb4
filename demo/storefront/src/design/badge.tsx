import type { ReactNode } from "react"
import { classNames } from "./class-names"
import { Icon, type IconName } from "./icon"
import styles from "./badge.module.css"

export interface BadgeProps {
  /** `neutral` unless told. */
  tone?: "neutral" | "accent" | "points" | "success" | "warning" | "danger" | "info"
  icon?: IconName
  children: ReactNode
  className?: string
}

/** A word or two on the state of something. The words say it; the colour only repeats it. */
export function Badge({ tone = "neutral", icon, children, className }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[tone], className)}>
      {icon && <Icon name={icon} size="1.15em" />}
      {children}
    </span>
  )
}
