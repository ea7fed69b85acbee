import { APP_BASE_HREF, ViewportScroller } from '@angular/common';
import { ErrorHandler, LOCALE_ID, inject, provideBrowserGlobalErrorListeners, provideEnvironmentInitializer, type ApplicationConfig } from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { provideApi } from '@waymark/foundation/browser';
import { ICON_SHEET } from '@waymark/foundation/ui/frame';
import { EvidenceBeginning } from '@waymark/mentoring/web/evidence-beginning';
import { provideSession } from '@waymark/organisations/web/session';
import { routes } from './app.routes';
import { iconSheet } from './icon-sheet';
import { CalmErrorHandler, showFailedPage } from './shell/failures';
import { PageTitles } from './shell/page-titles';
import { EvidenceOfWork } from './work/evidence-of-work';

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
    // The router scrolls by itself and does not know how much of the window the top bar covers; the style sheet does.
    provideEnvironmentInitializer(() => inject(ViewportScroller).setOffset(() => [0, Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0])),
    // Instead of <base href>, which the security policy forbids.
    { provide: APP_BASE_HREF, useValue: '/' },
    { provide: ICON_SHEET, useValue: iconSheet },
    { provide: ErrorHandler, useClass: CalmErrorHandler },
    { provide: EvidenceBeginning, useClass: EvidenceOfWork },
    { provide: LOCALE_ID, useValue: 'en-GB' },
    { provide: TitleStrategy, useExisting: PageTitles },
  ],
};
