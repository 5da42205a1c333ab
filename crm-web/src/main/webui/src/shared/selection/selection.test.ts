import { describe, expect, it } from 'vitest';
import {
  extended,
  howMuch,
  nothingChosen,
  stretched,
  toggled,
  toggledLoaded,
  type ChosenRows,
} from './selection';

interface Row {
  id: number;
}

const loaded: Row[] = [1, 2, 3, 4, 5, 6].map((id) => ({ id }));
const none = nothingChosen<Row>();
const ids = ({ rows }: ChosenRows<Row>) => [...rows.keys()].sort();

describe('rows are chosen', () => {
  it('one by one', () => {
    const two = toggled(toggled(none, loaded, 2), loaded, 5);
    expect(ids(two)).toEqual([2, 5]);
    expect(ids(toggled(two, loaded, 2))).toEqual([5]);
    expect(howMuch(two, loaded)).toBe('some');
  });

  it('as a range from the one chosen last, in either direction, which can shrink again', () => {
    const first = toggled(toggled(none, loaded, 1), loaded, 3);
    const down = extended(first, loaded, 6);
    expect(ids(down)).toEqual([1, 3, 4, 5, 6]);
    expect(ids(extended(down, loaded, 4))).toEqual([1, 3, 4]);
    expect(ids(extended(down, loaded, 2))).toEqual([1, 2, 3]);
  });

  it('by steps with shift, the row that one comes from included', () => {
    const one = stretched(none, loaded, { from: 2, to: 3 });
    expect(ids(one)).toEqual([2, 3]);
    const two = stretched(one, loaded, { from: 3, to: 4 });
    expect(ids(two)).toEqual([2, 3, 4]);
    expect(ids(stretched(two, loaded, { from: 4, to: 3 }))).toEqual([2, 3]);
  });

  it('all that are loaded, and none again', () => {
    const all = toggledLoaded(toggled(none, loaded, 2), loaded);
    expect(howMuch(all, loaded)).toBe('all');
    expect(ids(toggledLoaded(all, loaded))).toEqual([]);
  });

  it('and stay so when the rows in view are others', () => {
    const two = toggled(toggled(none, loaded, 1), loaded, 2);
    expect(ids(toggled(two, [{ id: 9 }], 9))).toEqual([1, 2, 9]);
    expect(howMuch(two, [{ id: 9 }])).toBe('some');
  });

  it('by name once one is let go of from all that match', () => {
    const everything = { ...none, isAll: true };
    expect(howMuch(everything, loaded)).toBe('all');
    const rest = toggled(everything, loaded, 3);
    expect(rest.isAll).toBe(false);
    expect(ids(rest)).toEqual([1, 2, 4, 5, 6]);
  });
});
