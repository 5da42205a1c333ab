import classes from './board.module.css';

/** The picture of a card that follows the finger. */
export class Ghost {
  private readonly picture: HTMLElement;
  private readonly grip: { x: number; y: number };

  constructor(card: HTMLElement, x: number, y: number) {
    const { left, top, width } = card.getBoundingClientRect();
    this.grip = { x: x - left, y: y - top };
    this.picture = card.cloneNode(true) as HTMLElement;
    this.picture.classList.add(classes.ghost ?? '');
    this.picture.inert = true;
    this.picture.style.width = `${width}px`;
    document.body.append(this.picture);
    this.moveTo(x, y);
  }

  moveTo(x: number, y: number): void {
    this.picture.style.transform = `translate(${x - this.grip.x}px, ${y - this.grip.y}px)`;
  }

  remove(): void {
    this.picture.remove();
  }
}
