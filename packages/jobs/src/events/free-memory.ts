import { MessageChannel } from "node:worker_threads";

/** Smaller buffers may share their memory with others, and are not worth it. */
const LEAST_BYTES = 1024 * 1024;

/**
 * Frees the memory of bytes that nobody needs any more. The garbage collector would let some twenty pages of the log
 * pile up first. What is transferred to a port is freed when both ports are closed.
 */
export function freeMemory({ buffer }: Uint8Array): void {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength < LEAST_BYTES) return;
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(buffer, [buffer]);
  port1.close();
  port2.close();
}
