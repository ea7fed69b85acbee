import { APP_BASE_HREF } from '@angular/common';
import { ErrorHandler, LOCALE_ID, provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { provideApi } from '@waymark/foundation/browser';
import { provideSession } from '@waymark/organisations/web';
import { routes } from './app.routes';
import { CalmErrorHandler, showFailedPage } from './shell/failures';
import { PageTitles } from './shell/page-titles';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideApi(),
    provideSession(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(showFailedPage),
    ),
    // Instead of <base href>, which the security policy forbids.
    { provide: APP_BASE_HREF, useValue: '/' },
    { provide: ErrorHandler, useClass: CalmErrorHandler },
    { provide: LOCALE_ID, useValue: 'en-GB' },
    { provide: TitleStrategy, useExisting: PageTitles },
  ],
};
