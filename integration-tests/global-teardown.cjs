module.exports = async () => {
  const pg = globalThis.__PG__
  if (!pg) return
  await pg.stop()
  require("node:fs").rmSync(pg.base, { recursive: true, force: true })
}
