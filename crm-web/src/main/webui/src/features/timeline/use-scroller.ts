import { useLayoutEffect, useState, type RefObject } from 'react';

/** The nearest box round an element that scrolls; which one that is changes with the width. */
function scrollerOf(element: HTMLElement): HTMLElement {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return document.documentElement;
}

interface Place {
  scroller: HTMLElement | null;
  /** How far below the scroller's beginning the element lies. */
  margin: number;
}

/** Where an element scrolls, kept true while what stands above it grows and shrinks. */
export function useScroller(ref: RefObject<HTMLElement | null>): Place {
  const [place, setPlace] = useState<Place>({ scroller: null, margin: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const scroller = scrollerOf(element);
      const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      const margin = Math.round(top + scroller.scrollTop);
      setPlace((before) =>
        before.scroller === scroller && before.margin === margin ? before : { scroller, margin },
      );
    };
    measure();
    const watch = new ResizeObserver(measure);
    for (const sibling of element.parentElement?.children ?? []) {
      if (sibling !== element) watch.observe(sibling);
    }
    window.addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [ref]);
  return place;
}
