import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;

/**
 * Starts mongo-java-server in memory on a port of this machine: {@code java -cp 'jars/*' MongoJavaServer.java PORT}.
 *
 * <p>It claims to be MongoDB 5.0 (wire version 13). By itself it claims an older one, which today's driver refuses; what
 * the driver then uses of the newer protocol, the server has.
 */
public class MongoJavaServer {
  private static final MongoVersion CLAIMED =
      new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
          return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
          return 13;
        }
      };

  public static void main(String[] arguments) {
    MemoryBackend backend = new MemoryBackend();
    backend.version(CLAIMED);
    new MongoServer(backend).bind("127.0.0.1", Integer.parseInt(arguments[0]));
  }
}
