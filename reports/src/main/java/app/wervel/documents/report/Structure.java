package app.wervel.documents.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Gives the tree of tags the types of the standard, and tells of every head of a table whether it
 * is one of a column or of a row.
 */
final class Structure {
    private static final COSName ATTRIBUTES = COSName.A;
    private static final COSName SCOPE = COSName.getPDFName("Scope");
    private static final Map<String, String> STANDARD =
            Map.of("All", "Document", "Image", "Figure", "Text", "Span");

    /** What holds paragraphs; in all else a text is a part of the line. */
    private static final Set<String> HOLDS_PARAGRAPHS = Set.of("Document", "Sect", "Div");

    private Structure() {}

    static void mend(PDDocument document) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        root.getCOSObject().removeItem(COSName.ROLE_MAP);
        mendChildren(root, "");
    }

    private static void mendChildren(PDStructureNode parent, String parentType) {
        List<PDStructureElement> children = children(parent);
        for (PDStructureElement child : children) {
            String type = standardType(child.getStructureType(), parentType);
            child.setStructureType(type);
            mendChildren(child, type);
            if (type.equals("TR")) {
                scopeHeads(children(child));
            }
        }
    }

    private static String standardType(String type, String parentType) {
        return type.equals("Text") && HOLDS_PARAGRAPHS.contains(parentType)
                ? "P"
                : STANDARD.getOrDefault(type, type);
    }

    /** A row of heads alone stands above columns; a head before cells stands before its row. */
    private static void scopeHeads(List<PDStructureElement> cells) {
        boolean headsOnly = cells.stream().allMatch(Structure::isHead);
        cells.stream()
                .filter(Structure::isHead)
                .forEach(head -> {
                    COSDictionary scope = new COSDictionary();
                    scope.setName(COSName.O, "Table");
                    scope.setName(SCOPE, headsOnly ? "Column" : "Row");
                    head.getCOSObject().setItem(ATTRIBUTES, scope);
                });
    }

    private static boolean isHead(PDStructureElement cell) {
        return cell.getStructureType().equals("TH");
    }

    private static List<PDStructureElement> children(PDStructureNode parent) {
        return parent.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .toList();
    }
}
