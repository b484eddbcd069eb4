import { Component, type ReactNode } from "react"
import i18next from "i18next"
import { Button, Container, EmptyState } from "../design"

interface ErrorBoundaryProps {
  children: ReactNode
  /** Where the shopper is, for a boundary within the page: going elsewhere leaves the broken page behind. */
  pathname?: string
}

/**
 * A page that breaks says so and can be tried again; the others stay. With a `pathname` it stands within the page's `<main>`, and what is
 * around it stays too; without one it takes the place of everything. The address is no `key`, for pages that share a frame must not lose it.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidUpdate(before: ErrorBoundaryProps, { broken }: { broken: boolean }) {
    // A page that broke on arrival was not broken before: it is not tried again at once.
    if (broken && before.pathname !== this.props.pathname) this.setState({ broken: false })
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const Element = this.props.pathname === undefined ? "main" : "div"
    return (
      <Element id={Element === "main" ? "content" : undefined} role="alert">
        <Container>
          <EmptyState heading="h1" title={i18next.t("broken.title")} action={<Button onClick={() => window.location.reload()}>{i18next.t("broken.retry")}</Button>}>
            <p>{i18next.t("broken.text")}</p>
          </EmptyState>
        </Container>
      </Element>
    )
  }
}
