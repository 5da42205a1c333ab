import { useId, type ReactNode } from 'react';
import classes from './profile.module.css';

/** A heading with what it is about at the left, its controls at the right. */
export function Section(props: { title: string; text?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.about}>
        <h2 id={id} className={classes.title}>
          {props.title}
        </h2>
        {props.text ? <p className={classes.text}>{props.text}</p> : null}
      </div>
      <div className={classes.controls}>{props.children}</div>
    </section>
  );
}
