import {
  useEffect,
  useRef,
  useState,
  type RefObject,
  type TouchEvent as ReactTouchEvent,
} from 'react';
import { Ghost } from './ghost';

/** As long as a system waits before it takes a touch for a grip. */
const HOLD_MS = 350;
/** A finger never lies quite still. */
const SLACK = 10;
/** Near the board's edge the next columns come. */
const EDGE = 40;
const STEP = 6;

interface Options<T> {
  root: RefObject<HTMLElement | null>;
  onLift: (record: T | null) => void;
  onDrop: (record: T, column: string) => void;
}

interface Grip<T> {
  record: T;
  card: HTMLElement;
  x: number;
  y: number;
  timer: number;
  /** Set once the card is lifted. */
  ghost: Ghost | null;
  frame: number;
}

function columnAt(x: number, y: number): string | null {
  const column = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column]');
  return column?.dataset.column ?? null;
}

/**
 * Cards under a finger: a long press lifts one, which follows the finger to its new column. A finger
 * that moves on before that scrolls, as everywhere.
 */
export function useTouchDrag<T>({ root, onLift, onDrop }: Options<T>) {
  const grip = useRef<Grip<T> | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const latest = useRef({ onLift, onDrop });
  useEffect(() => {
    latest.current = { onLift, onDrop };
  });

  const begin = (record: T, event: ReactTouchEvent<HTMLElement>) => {
    const touch = event.touches[0];
    const isControl = (event.target as Element).closest('button') !== null;
    if (grip.current || !touch || event.touches.length > 1 || isControl) return;
    const { clientX: x, clientY: y } = touch;
    const card = event.currentTarget;
    // The browser's own drag would take the finger away from here.
    card.draggable = false;
    const held: Grip<T> = { record, card, x, y, timer: 0, ghost: null, frame: 0 };
    held.timer = window.setTimeout(() => {
      held.ghost = new Ghost(card, x, y);
      if ('vibrate' in navigator) navigator.vibrate(10);
      latest.current.onLift(record);
      setOver(columnAt(x, y));
    }, HOLD_MS);
    grip.current = held;
  };

  useEffect(() => {
    const board = root.current;
    if (!board) return;

    const release = () => {
      const held = grip.current;
      if (!held) return;
      grip.current = null;
      window.clearTimeout(held.timer);
      window.cancelAnimationFrame(held.frame);
      held.ghost?.remove();
      held.card.draggable = true;
      setOver(null);
      if (held.ghost) latest.current.onLift(null);
    };
    const scroll = () => {
      const held = grip.current;
      if (!held?.ghost) return;
      const { left, right } = board.getBoundingClientRect();
      const way = held.x > right - EDGE ? 1 : held.x < left + EDGE ? -1 : 0;
      if (way !== 0) board.scrollLeft += way * STEP;
      setOver(columnAt(held.x, held.y));
      held.frame = way === 0 ? 0 : window.requestAnimationFrame(scroll);
    };
    const move = (event: TouchEvent) => {
      const held = grip.current;
      const touch = event.touches[0];
      if (!held || !touch) return;
      if (!held.ghost) {
        if (Math.hypot(touch.clientX - held.x, touch.clientY - held.y) > SLACK) release();
        return;
      }
      event.preventDefault();
      held.x = touch.clientX;
      held.y = touch.clientY;
      held.ghost.moveTo(held.x, held.y);
      window.cancelAnimationFrame(held.frame);
      scroll();
    };
    const end = (event: TouchEvent) => {
      const held = grip.current;
      if (held?.ghost) {
        // No click on the card's link follows.
        event.preventDefault();
        const column = columnAt(held.x, held.y);
        if (column !== null) latest.current.onDrop(held.record, column);
      }
      release();
    };
    const keepCalm = (event: Event) => {
      if (grip.current) event.preventDefault();
    };

    // Only a listener that was there before the touch, and may refuse to scroll, is asked.
    board.addEventListener('touchmove', move, { passive: false });
    board.addEventListener('touchend', end);
    board.addEventListener('touchcancel', release);
    board.addEventListener('contextmenu', keepCalm);
    return () => {
      release();
      board.removeEventListener('touchmove', move);
      board.removeEventListener('touchend', end);
      board.removeEventListener('touchcancel', release);
      board.removeEventListener('contextmenu', keepCalm);
    };
  }, [root]);

  return { begin, over };
}
