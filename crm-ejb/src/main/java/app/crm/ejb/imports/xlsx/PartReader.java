package app.crm.ejb.imports.xlsx;

import app.crm.ejb.imports.csv.CsvRows;
import app.crm.ejb.imports.csv.UnreadableFile;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML document of a workbook, tag by tag. It has no document type, so there are no entities to expand or to fetch. */
final class PartReader implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final BoundedInput source;
    private final XMLStreamReader xml;

    PartReader(BoundedInput source) throws IOException {
        this.source = source;
        try {
            this.xml = FACTORY.createXMLStreamReader(source);
        } catch (XMLStreamException broken) {
            source.close();
            throw broken();
        }
    }

    private static XMLInputFactory factory() {
        // The runtime's own, whatever else an application server offers: its limits are the ones that are set here.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes on to the next start or end tag; false at the end of the document. */
    boolean nextTag() {
        while (next()) {
            if (xml.isStartElement() || xml.isEndElement()) {
                return true;
            }
        }
        return false;
    }

    boolean isStart(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** An attribute by its name, of whatever namespace; null where there is none. */
    String attribute(String name) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(name)) {
                return xml.getAttributeValue(index);
            }
        }
        return null;
    }

    /** The text up to the end of the element that was just opened, adding to what is there. */
    void text(String element, StringBuilder text) {
        while (next() && !isEnd(element)) {
            if (xml.isCharacters()) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                if (text.length() > CsvRows.MAX_CELL) {
                    throw UnreadableFile.broken(
                            "row_too_long",
                            "The workbook has a cell of more than " + CsvRows.MAX_CELL + " characters.");
                }
            }
        }
    }

    private boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            int event = xml.next();
            source.rest();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw UnreadableFile.broken(
                        "unsafe_workbook",
                        "The workbook declares entities, which Excel never writes. Open it and save it anew.");
            }
            return true;
        } catch (XMLStreamException broken) {
            throw broken();
        }
    }

    private static UnreadableFile broken() {
        return UnreadableFile.broken(
                "broken_workbook", "The workbook is damaged. Open it in a spreadsheet program and save it anew.");
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException alreadyBroken) {
            throw new IOException(alreadyBroken);
        } finally {
            source.close();
        }
    }
}
