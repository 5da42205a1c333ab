import { DayChoice } from './day-choice';
import classes from './query-box.module.css';
import type { Suggestion, Suggestions } from './suggest';

interface Props {
  id: string;
  items: Suggestion[];
  chosen: number;
  /** A day may be chosen as well. */
  day?: Suggestions['day'];
  onTake: (item: Suggestion) => void;
}

export function SuggestionList({ id, items, chosen, day, onTake }: Props) {
  const takeDay = (label: string) =>
    onTake({ insert: `${day?.prefix ?? ''}${label}`, label, continues: false });
  return (
    <div className={classes.list}>
      <div role="listbox" id={id}>
        {items.map((item, index) => (
          // The keys are handled by the input, which keeps the focus.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={item.insert}
            id={`${id}-${index}`}
            className={classes.item}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(item)}
          >
            <span className={classes.itemLabel}>{item.label}</span>
            {item.hint ? <code className={classes.hint}>{item.hint}</code> : null}
          </div>
        ))}
      </div>
      {day ? <DayChoice value={day.value} onTake={takeDay} /> : null}
    </div>
  );
}
