// The one place that knows where the program's version stands.
export { version } from '../../package.json'
