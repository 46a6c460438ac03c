export { type Client, readClient } from './client.ts';
export { Context } from './context.ts';
export { type Feature, feature } from './feature.ts';
export { features } from './features/index.ts';
export { OpenDocument } from './open-document.ts';
export { type ServerHost, startServer } from './server.ts';
