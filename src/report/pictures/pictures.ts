/** All that is drawn as SVG, in one bundle of its own: few runs need it, and it brings d3 with it. */

export { indicatorSvg } from './indicator-svg.js'
export { timelineSvg } from './timeline-svg.js'
export { trendSvg } from './trend-svg.js'
