import { provideHttpClient, withInterceptors, withNoXsrfProtection, withXhr } from '@angular/common/http';
import type { EnvironmentProviders } from '@angular/core';
import { endSessionOn401, nameOrganisation } from './session-gate';

/**
 * What calling the API needs. Cross-site requests are refused by the server's Origin guard, so no token travels. XHR,
 * because fetch does not tell how much of a file has been sent.
 */
export function provideApi(): EnvironmentProviders {
  return provideHttpClient(withXhr(), withInterceptors([endSessionOn401, nameOrganisation]), withNoXsrfProtection());
}
