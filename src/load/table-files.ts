// All that reads the files of other programs, in one bundle with the packages that open them.

export { readFormFile } from './forms/read-form-file.js'
export { readTableFile } from './tables/read-table-file.js'
