package starling.notes;

import java.util.Set;

/** The words by which notes on system design are told from other notes. */
final class DesignWords {
    private static final Set<String> WORDS = Set.of(
            ("acid acks api apis async asynchronous authentication authorization autoscaling availability avro aws azure backend"
                            + " backpressure balancer balancers balancing bandwidth base blob bloom broker brokers bucket cache cached"
                            + " caches caching canary cap cassandra cdc cdn circuit cloud cluster clusters compaction concurrency"
                            + " consensus consistency consistent consumer consumers container containers coordinator crud database"
                            + " databases datacenter db dbs deadlock denormalization dht dns docker durability dynamo dynamodb ec2"
                            + " elasticsearch elastic encryption endpoint endpoints estimation eventual eviction failover fanout"
                            + " faulttolerance filter firewall functional gateway geohash graphql grpc gossip hash hashing haproxy hdfs"
                            + " heartbeat idempotency idempotent index indexes indexing indices instance instances iops json"
                            + " kafka kinesis kubernetes lambda latency leader load lock locking locks lru master memcached message"
                            + " messages messaging metadata microservice microservices mongodb monitoring mutex mysql network nginx node"
                            + " nodes nosql oauth orm outbox partition partitioning partitions pipeline polling postgres postgresql"
                            + " primary protocol protocols proxy publish pubsub quorum queue queues rabbitmq raft rdbms read reads redis"
                            + " redundancy relational replica replicas replication request requests requirement requirements rest"
                            + " robin rpc rps s3 saga scalability scalable scale scaling schema schemas server serverless servers service"
                            + " services session shard sharding shards snapshot sql sqs sse ssl stateless storage store stores stream"
                            + " streaming streams subnet subscribe synchronous system systems tcp terraform throughput timeout timeouts"
                            + " tls token topic topics traffic transaction transactions trie ttl udp vpc wal webhook websocket"
                            + " websockets worker workers write writes zookeeper qps dau sla slo entities jenkins ansible vm")
                    .split(" "));

    private DesignWords() {}

    /** How many of the words of a text belong to system design. */
    static int count(String text) {
        return (int) Words.of(text).stream().filter(WORDS::contains).count();
    }
}
