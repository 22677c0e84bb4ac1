export { badge } from './entry/badge';
export { onHour, onInboxClock, onWeek } from './entry/clocks';
export { onEvent } from './entry/item-events';
export { onLifecycle } from './entry/lifecycle';
export { admin } from './entry/resolvers/admin';
export { item } from './entry/resolvers/item';
export { portfolio } from './entry/resolvers/portfolio';
export { project } from './entry/resolvers/project';
export { onWork } from './entry/worker';
