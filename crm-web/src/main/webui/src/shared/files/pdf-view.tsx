import { Loader } from '@mantine/core';
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../ui/problem-alert';
import classes from './files.module.css';

GlobalWorkerOptions.workerSrc = workerUrl;

interface Props {
  content: Blob;
  name: string;
}

/**
 * The pages of a PDF as pictures. The browser's own viewer would need a frame, which the content
 * security policy does not allow: nothing in a file that somebody sent may run in the page.
 */
export function PdfView({ content, name }: Props) {
  const { t } = useTranslation('files');
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let isGone = false;
    const opening = content
      .arrayBuffer()
      .then((data) => getDocument({ data, enableXfa: false, isEvalSupported: false }));
    opening
      .then((task) => task.promise)
      .then(setPdf)
      .catch((failure: unknown) => {
        // Closing it while it opens is no failure.
        if (!isGone) setError(failure);
      });
    return () => {
      isGone = true;
      void opening.then((task) => task.destroy());
    };
  }, [content]);

  if (error) return <ProblemAlert title={t('notShown')} error={error} />;
  if (!pdf) return <Loader className={classes.waiting} />;
  return Array.from({ length: pdf.numPages }, (_, index) => (
    <Sheet key={index} pdf={pdf} number={index + 1} name={name} />
  ));
}

/** Drawn when it comes into view: a long document must not be drawn as a whole. */
function Sheet({ pdf, number, name }: { pdf: PDFDocumentProxy; number: number; name: string }) {
  const { t } = useTranslation('files');
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        watch.disconnect();
        void draw(pdf, number, element);
      },
      { rootMargin: '50%' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [pdf, number]);
  return (
    <canvas
      ref={canvas}
      className={classes.sheet}
      role="img"
      aria-label={t('page', { page: number, name })}
    />
  );
}

const SHARPNESS = 1.5;

async function draw(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement) {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: SHARPNESS * Math.min(window.devicePixelRatio, 2) });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
}
