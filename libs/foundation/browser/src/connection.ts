import { DestroyRef, Injectable, inject, signal } from '@angular/core';

/** Whether this device has a connection at all. That the server answers is another matter. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly state = signal(navigator.onLine);
  readonly online = this.state.asReadonly();

  constructor() {
    const look = () => this.state.set(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    });
  }
}
