import { Component, type ReactNode } from "react"
import i18next from "i18next"
import { Button, Container, EmptyState } from "../design"

/** A page that breaks says so and can be tried again; the others stay. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main id="content" role="alert">
        <Container>
          <EmptyState heading="h1" title={i18next.t("broken.title")} action={<Button onClick={() => window.location.reload()}>{i18next.t("broken.retry")}</Button>}>
            <p>{i18next.t("broken.text")}</p>
          </EmptyState>
        </Container>
      </main>
    )
  }
}
