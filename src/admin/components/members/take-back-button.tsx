import { Button, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminVoucher } from "../../../contract"
import { useErrorText } from "../../lib/use-error-text"
import { useFormat } from "../../lib/use-format"
import { useReturnVoucher } from "../../lib/use-vouchers"

/** Takes an unused voucher back, after asking. */
export function TakeBackButton({ member_id, voucher }: { member_id: string; voucher: AdminVoucher }) {
  const { t } = useTranslation("retention")
  const { points } = useFormat()
  const errorText = useErrorText()
  const prompt = usePrompt()
  const takeBack = useReturnVoucher(member_id)
  const ask = async () => {
    const sure = await prompt({
      title: t("vouchers.confirm"),
      description: t("vouchers.confirmText", { title: voucher.title, code: voucher.code, points: points(voucher.points) }),
      confirmText: t("vouchers.takeBack"),
      cancelText: t("common.cancel"),
    })
    if (!sure) return
    takeBack.mutate(voucher.id, {
      onSuccess: () => void toast.success(t("vouchers.takenBack"), { description: t("vouchers.takenBackText", { points: points(voucher.points) }) }),
      onError: (error) => void toast.error(t("common.refused"), { description: errorText(error) }),
    })
  }
  return (
    <Button size="small" variant="transparent" type="button" isLoading={takeBack.isPending} onClick={() => void ask()} aria-label={t("vouchers.takeBackOf", { code: voucher.code })}>
      {t("vouchers.takeBack")}
    </Button>
  )
}
