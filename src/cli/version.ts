// The one place that knows that holds the program's version.
export { version } from '../../package.json'
