import { Component, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { pathAfterSignIn } from '@waymark/foundation/browser';
import { SignInForm } from './sign-in-form';
import { SignInFrame } from './sign-in-frame';

@Component({
  selector: 'wm-sign-in-page',
  imports: [SignInForm, SignInFrame],
  template: `
    <wm-sign-in-frame>
      <h1 tabindex="-1">Sign in to Waymark</h1>
      <wm-sign-in-form class="mt-5" (signedIn)="goOn()" />
    </wm-sign-in-frame>
  `,
  styles: 'wm-sign-in-form { display: block; }',
})
export class SignInPage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected goOn(): void {
    void this.router.navigateByUrl(pathAfterSignIn(this.route.snapshot.queryParamMap.get('next')));
  }
}
