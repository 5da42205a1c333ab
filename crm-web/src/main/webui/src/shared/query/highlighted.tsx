import { lexFilter } from './lexer';
import classes from './query-box.module.css';

interface Props {
  text: string;
  /** How far the input under it is scrolled sideways. */
  scrolled: number;
  problemAt?: number;
}

/** The same text as the input's, in colours, lying over it. */
export function Highlighted({ text, scrolled, problemAt }: Props) {
  const { tokens } = lexFilter(text);
  return (
    <div className={classes.paint} style={{ transform: `translateX(${-scrolled}px)` }} aria-hidden>
      {tokens.map((token, index) => {
        const previousEnd = tokens[index - 1]?.end ?? 0;
        const isWrong =
          problemAt !== undefined && token.start <= problemAt && problemAt < token.end;
        return (
          <span key={token.start}>
            {text.slice(previousEnd, token.start)}
            <span className={classes[token.kind]} data-wrong={isWrong || undefined}>
              {text.slice(token.start, token.end)}
            </span>
          </span>
        );
      })}
    </div>
  );
}
