// What bin/plan.js takes from the built program.
export { main } from './main.js'
export { realWorld } from './real-world/real-world.js'
