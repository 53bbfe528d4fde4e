package interleave.cli;
/** x */
public final class Kit { private Kit() {}
 /** x */
 public static void main(String[] a) throws Exception {
  var listener = new interleave.engine.Listener() { @Override public void round(int n, long o) { System.err.println(n+" "+o); } @Override public void progress(double s, long l, String w) { System.err.printf("%.0f%% %d s %s%n", s*100, l, w);} };
  var dir = java.nio.file.Files.createTempDirectory("interleave");
  long t=System.nanoTime();
  var r = new interleave.engine.Engine(interleave.judged.Budget.LESSON, dir, listener).run(Index.read().lesson(a[0]));
  System.err.println((System.nanoTime()-t)/1000000+" ms");
  System.out.println(interleave.judge.Json.page(r));
 } }
