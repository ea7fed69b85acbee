import { CdkMenu, CdkMenuGroup, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { Directive } from '@angular/core';

/**
 * A menu that a button opens:
 *
 *     <button [wmMenuFor]="menu">More</button>
 *     <ng-template #menu><div wmMenu><button wmMenuItem (chosen)="rename()">Rename</button></div></ng-template>
 *
 * Arrow keys move, letters jump, Escape closes and gives the focus back.
 */
@Directive({
  selector: '[wmMenuFor]',
  hostDirectives: [
    { directive: CdkMenuTrigger, inputs: ['cdkMenuTriggerFor: wmMenuFor', 'cdkMenuPosition: wmMenuPosition'], outputs: ['cdkMenuOpened: opened', 'cdkMenuClosed: closed'] },
  ],
})
export class MenuTrigger {}

@Directive({ selector: '[wmMenu]', hostDirectives: [CdkMenu], host: { class: 'menu' } })
export class Menu {}

/** A group of menu items under an aria-label. */
@Directive({ selector: '[wmMenuGroup]', hostDirectives: [CdkMenuGroup], host: { class: 'menu-group' } })
export class MenuGroup {}

@Directive({
  selector: 'button[wmMenuItem], a[wmMenuItem]',
  hostDirectives: [{ directive: CdkMenuItem, outputs: ['cdkMenuItemTriggered: chosen'] }],
  host: { class: 'menu-item' },
})
export class MenuItem {}

/** One of several choices of which exactly one holds. */
@Directive({
  selector: 'button[wmMenuChoice]',
  hostDirectives: [{ directive: CdkMenuItemRadio, inputs: ['cdkMenuItemChecked: checked'], outputs: ['cdkMenuItemTriggered: chosen'] }],
  host: { class: 'menu-item' },
})
export class MenuChoice {}
