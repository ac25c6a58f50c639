package dev.meridian.market;

import dev.meridian.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The ECB's XML files, of one day or many: in an envelope, a cube with a {@code time} holds cubes with {@code currency}
 * and {@code rate}. A document type is refused as such, so that no entity can be declared, let alone fetched.
 */
final class EcbXml {
    private static final String ENVELOPE = "http://www.gesmes.org/xml/2002-08-01";
    private static final String RATES = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";

    private final RateSheet sheet;
    private Optional<LocalDate> day = Optional.empty();

    private EcbXml(RateSheet sheet) {
        this.sheet = sheet;
    }

    static void read(byte[] file, RateSheet sheet) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            new EcbXml(sheet).document(xml);
        } catch (XMLStreamException e) {
            throw ProblemException.invalid("body", "MALFORMED_XML", "is not well-formed XML" + place(e));
        }
    }

    /** The JDK's own, whatever else a library brings along. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private void document(XMLStreamReader xml) throws XMLStreamException {
        boolean root = true;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw ProblemException.invalid("body", "DOCUMENT_TYPE", "must not have a DOCTYPE or entities");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (root && !(xml.getLocalName().equals("Envelope") && ENVELOPE.equals(xml.getNamespaceURI()))) {
                        throw RateFiles.notOfThisForm("must be the ECB's gesmes:Envelope");
                    }
                    root = false;
                    if (xml.getLocalName().equals("Cube") && RATES.equals(xml.getNamespaceURI())) {
                        cube(xml);
                    }
                }
                default -> {
                    // Names, white space and closing tags say nothing: each day states its date.
                }
            }
        }
    }

    private void cube(XMLStreamReader xml) {
        long line = xml.getLocation().getLineNumber();
        String time = attribute(xml, "time");
        if (time != null) {
            day = sheet.day(line, time, LocalDate::parse);
            return;
        }
        String currency = attribute(xml, "currency");
        String rate = attribute(xml, "rate");
        if (currency == null && rate == null) {
            day = Optional.empty(); // the cube around all days
        } else if (currency == null || rate == null) {
            sheet.refuse(line, currency, "BAD_LINE", "must have both a currency and a rate");
        } else {
            // Without a day there is nothing to add: the day itself was refused.
            day.filter(known -> sheet.currency(line, currency))
                    .ifPresent(known -> sheet.take(line, currency, known, Rate.ECB, rate));
        }
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? null : value.strip();
    }

    private static String place(XMLStreamException e) {
        return e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNumber();
    }
}
