// All that reads the files of other programs, in one bundle with the packages that open them.

export { readTableFile } from '../tables/read-table-file.js'
export { readFormFile } from './read-form-file.js'
