import { PencilSquare, Trash } from "@medusajs/icons"
import { IconButton, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface Props {
  title: string
  disabled: boolean
  onEdit: () => void
  onRemove: () => void
}

/** Edit and remove; removing asks first. */
export function RowActions({ title, disabled, onEdit, onRemove }: Props) {
  const { t } = useTranslation("retention")
  const prompt = usePrompt()
  const remove = async () => {
    const sure = await prompt({ title: t("list.removeTitle", { title }), description: t("list.removeText"), confirmText: t("list.remove"), cancelText: t("common.cancel") })
    if (sure) onRemove()
  }
  return (
    <>
      <IconButton size="small" type="button" variant="transparent" disabled={disabled} aria-label={t("list.edit", { title })} onClick={onEdit}>
        <PencilSquare className="text-ui-fg-subtle" />
      </IconButton>
      <IconButton size="small" type="button" variant="transparent" disabled={disabled} aria-label={t("list.removeOf", { title })} onClick={() => void remove()}>
        <Trash className="text-ui-fg-subtle" />
      </IconButton>
    </>
  )
}
