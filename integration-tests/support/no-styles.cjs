/** What a style sheet is where nothing is drawn: each class goes by the name it has in the file. */
module.exports = new Proxy({}, { get: (_, name) => (name === "__esModule" ? false : name) })
