import type { Suggestion } from './suggest';
import classes from './query-box.module.css';

interface Props {
  id: string;
  items: Suggestion[];
  chosen: number;
  onTake: (item: Suggestion) => void;
}

export function SuggestionList({ id, items, chosen, onTake }: Props) {
  return (
    <div className={classes.list} role="listbox" id={id}>
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
  );
}
