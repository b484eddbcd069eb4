import { useSearchParams } from "react-router-dom"
import { Breadcrumb } from "../../../../components/breadcrumb"
import { ImportResult } from "../../../../components/imports/import-result"
import { ImportUpload } from "../../../../components/imports/import-upload"
import { ImportsTable } from "../../../../components/imports/imports-table"

/** Brings the points of an old programme over. The import that is looked at is part of the address, so that it can be left and come back to. */
const ImportPage = () => {
  const [params, setParams] = useSearchParams()
  const id = params.get("import")
  return (
    <>
      <ImportUpload onUploaded={(made) => setParams({ import: made })} />
      {id ? <ImportResult key={id} id={id} /> : null}
      <ImportsTable />
    </>
  )
}

export const handle = { breadcrumb: () => <Breadcrumb page="import" /> }

export default ImportPage
