import { placeAfter, within } from './map-keys';

const extent = { rows: 302, columns: 61, page: 9 };
const pressed = (key: string, modifiers: Partial<KeyboardEvent> = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...modifiers });

describe('a key in the map', () => {
  it.each([
    ['ArrowDown', [5, 5], [6, 5]],
    ['ArrowUp', [5, 5], [4, 5]],
    ['ArrowLeft', [5, 5], [5, 4]],
    ['ArrowRight', [5, 5], [5, 6]],
    ['ArrowUp', [1, 5], [0, 5]],
    ['ArrowUp', [0, 5], [0, 5]],
    ['ArrowUp', [1, 0], [1, 0]],
    ['ArrowLeft', [0, 1], [1, 0]],
    ['ArrowDown', [301, 5], [301, 5]],
    ['ArrowRight', [5, 60], [5, 60]],
    ['Home', [5, 5], [5, 0]],
    ['End', [5, 5], [5, 60]],
    ['PageDown', [5, 5], [14, 5]],
    ['PageDown', [298, 5], [300, 5]],
    ['PageUp', [5, 5], [1, 5]],
  ])('%s leads from %j to %j', (key, [row = 0, column = 0], [toRow, toColumn]) => {
    expect(placeAfter(pressed(key), { row, column }, extent)).toEqual({ row: toRow, column: toColumn });
  });

  it('leads with Ctrl to the first and the last cell of people', () => {
    expect(placeAfter(pressed('Home', { ctrlKey: true }), { row: 5, column: 5 }, extent)).toEqual({ row: 1, column: 0 });
    expect(placeAfter(pressed('End', { ctrlKey: true }), { row: 5, column: 5 }, extent)).toEqual({ row: 300, column: 60 });
  });

  it.each([pressed('Enter'), pressed('Tab'), pressed('a'), pressed('ArrowDown', { altKey: true }), pressed('ArrowDown', { ctrlKey: true })])('is left to the browser where it moves nothing: %j', (event) => {
    expect(placeAfter(event, { row: 5, column: 5 }, extent)).toBeNull();
  });
});

it('a place that is gone is the nearest that is left', () => {
  expect(within({ row: 200, column: 9 }, { rows: 4, columns: 3, page: 2 })).toEqual({ row: 3, column: 2 });
});
