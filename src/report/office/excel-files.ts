// All that is written for Excel, in one bundle with the package that does it.

export { formatFormXlsx } from '../forms/form-xlsx.js'
export { formatStatusXlsx } from '../status/status-xlsx.js'
