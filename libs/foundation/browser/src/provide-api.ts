import { provideHttpClient, withInterceptors, withNoXsrfProtection } from '@angular/common/http';
import type { EnvironmentProviders } from '@angular/core';
import { endSessionOn401 } from './session-gate';

/** What calling the API needs. Cross-site requests are refused by the server's Origin guard, so no token travels. */
export function provideApi(): EnvironmentProviders {
  return provideHttpClient(withInterceptors([endSessionOn401]), withNoXsrfProtection());
}
