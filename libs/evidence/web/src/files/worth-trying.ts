import { effect, type Injector } from '@angular/core';
import type { Connection } from '@waymark/foundation/browser';

/** Pauses before something is tried again, in milliseconds: longer each time. */
const pauses = [1_000, 3_000, 8_000, 20_000, 40_000];

/** Resolves after a pause that grows with each attempt, and not before the device has a connection. Rejects when `signal` is aborted. */
export async function worthTrying(connection: Pick<Connection, 'online'>, attempt: number, signal: AbortSignal, injector: Injector): Promise<void> {
  await pause(pauses[attempt - 1] ?? 60_000, signal);
  await untilOnline(connection, signal, injector);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Error('Given up'));
    });
  });
}

function untilOnline(connection: Pick<Connection, 'online'>, signal: AbortSignal, injector: Injector): Promise<void> {
  return new Promise((resolve, reject) => {
    const watch = effect(
      () => {
        if (!connection.online()) return;
        resolve();
        watch.destroy();
      },
      { injector },
    );
    signal.addEventListener('abort', () => {
      watch.destroy();
      reject(new Error('Given up'));
    });
  });
}
