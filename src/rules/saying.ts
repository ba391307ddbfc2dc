export { sayingOf, wordsOf } from '../model/saying.js'
