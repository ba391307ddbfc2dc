// All that is written for Word, in one bundle with the package that does it.

export { formatDocumentDocx } from '../document/document-docx.js'
export { formatFormDocx } from '../forms/form-docx.js'
