// Medusa's CLI in this directory, wherever it was called from: a shop is the directory it starts in.
process.chdir(__dirname)
require("@medusajs/cli/cli.js")
