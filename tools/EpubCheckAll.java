// Runs EPUBCheck on many books in one Java process: a line for each message, and one for each book.

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

public class EpubCheckAll {
    public static void main(String[] arguments) throws Exception {
        for (String name : Files.readAllLines(Path.of(arguments[0]))) {
            DefaultReportImpl report = new DefaultReportImpl(name);
            report.initialize();
            new EpubCheck(new File(name), report).doValidate();
            int errors = report.getErrorCount() + report.getFatalErrorCount();
            System.out.println("BOOK\t" + errors + "\t" + report.getWarningCount() + "\t" + name);
        }
    }
}
