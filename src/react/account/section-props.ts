import type { Heading, PartProps } from "../parts/part"

/** What a component with a heading of its own takes. */
export interface SectionProps extends PartProps {
  /** The level of its heading, `h2` unless given. */
  heading?: Heading
}
