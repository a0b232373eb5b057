/**
 * Server-sent events of the stage: one `change` per changed conversation, so that an open window follows without asking.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Stage } from './stage';

/** Answers a request for `/stage/events` and keeps telling until the client goes away. */
export function openStageEvents(stage: Stage, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const tell = (change: unknown) => response.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`);
  tell({ version: stage.version(), conversationId: null });
  const leave = stage.onChange(tell);
  request.on('close', leave);
}
